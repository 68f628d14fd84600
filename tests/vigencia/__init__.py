"""Una vigencia entera de una entidad inventada: lo que pasa en ella, contado con tablas y vivido con archivos."""
