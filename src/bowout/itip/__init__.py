"""Calendar objects in and out (RFC 5545, 5546): what reading and delivering share."""
