"""Lo que se entrega, mirado como lo mira quien lo abre o lo imprime."""
