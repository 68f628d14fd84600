"""El documento de la estrategia: qué se propone la entidad, con qué actividades, cuándo y quién responde."""

from pipeline.salidas.estrategia.documento.escribir import ESTRATEGIA, escribir_documento

__all__ = ["ESTRATEGIA", "escribir_documento"]
