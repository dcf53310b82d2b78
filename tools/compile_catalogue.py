"""`make catalogue`: compile src/bowout/data/*/*.toml into one JSON file for each kind."""

from bowout.catalogue import compile_all

if __name__ == "__main__":
    for kind in compile_all():
        print(f"compiled {kind}")
