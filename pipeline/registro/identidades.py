"""El ordinal que ya se dio a cada actividad sin numeral."""

import json

from pipeline.cruces.identidad import Identidades

ARCHIVO = "identidades.json"


def de_json(texto: str) -> Identidades:
    """Las identidades recordadas. ValueError o AttributeError si el texto no es de identidades."""
    crudo = json.loads(texto)
    return Identidades({str(plan): {int(o): str(t) for o, t in textos.items()} for plan, textos in crudo.items()})


def a_json(identidades: Identidades) -> str:
    """Las identidades como se guardan: por plan y por ordinal."""
    ordenadas = {
        plan: {str(o): t for o, t in sorted(textos.items())} for plan, textos in sorted(identidades.por_plan.items())
    }
    return json.dumps(ordenadas, ensure_ascii=False, indent=1) + "\n"
