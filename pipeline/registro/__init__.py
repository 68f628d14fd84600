"""Lo que el programa recuerda en `entradas/registro/`: lo único que escribe ahí, y nunca lo borra."""
