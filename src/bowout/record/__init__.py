"""What is kept between one run and the next."""
