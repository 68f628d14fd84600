"""rendicion: de las hojas de cálculo de la entidad al seguimiento oficial, con cada cifra ligada a su celda."""

__version__ = "0.1.0"
