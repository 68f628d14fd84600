"""El ordinal que ya se dio a cada actividad sin numeral."""

import json

from pipeline.cruces.identidad import Identidades

ARCHIVO = "identidades.json"


def de_json(texto: str) -> Identidades:
    """Las identidades recordadas. ValueError o AttributeError si el texto no es de identidades."""
    crudo = json.loads(texto)
    return Identidades({str(plan): {int(o): _textos(t) for o, t in suyos.items()} for plan, suyos in crudo.items()})


def _textos(crudo: object) -> list[str]:
    """Todos los textos de un ordinal; el que ha tenido uno solo lo guarda sin lista."""
    return [str(texto) for texto in crudo] if isinstance(crudo, list) else [str(crudo)]


def a_json(identidades: Identidades) -> str:
    """Las identidades como se guardan: por plan y por ordinal."""
    ordenadas = {
        plan: {str(o): t[0] if len(t) == 1 else t for o, t in sorted(suyos.items())}
        for plan, suyos in sorted(identidades.por_plan.items())
    }
    return json.dumps(ordenadas, ensure_ascii=False, indent=1) + "\n"
