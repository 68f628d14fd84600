"""Los libros de la entidad de ejemplo: lo que dicen y cómo se dibujan."""
