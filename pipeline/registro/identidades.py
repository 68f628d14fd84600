"""El ordinal que ya se dio a cada actividad sin numeral."""

import json
from pathlib import Path

from pipeline.cruces.identidad import Identidades

ARCHIVO = "identidades.json"


def leer_identidades(carpeta: Path) -> Identidades:
    """Las identidades recordadas; ninguna si no hay registro o no se entiende (se conserva al escribir)."""
    try:
        crudo = json.loads((carpeta / ARCHIVO).read_text(encoding="utf-8"))
        return Identidades({str(plan): {int(o): str(t) for o, t in textos.items()} for plan, textos in crudo.items()})
    except (OSError, ValueError, AttributeError):
        return Identidades()


def a_json(identidades: Identidades) -> str:
    """Las identidades como se guardan: por plan y por ordinal."""
    ordenadas = {
        plan: {str(o): t for o, t in sorted(textos.items())} for plan, textos in sorted(identidades.por_plan.items())
    }
    return json.dumps(ordenadas, ensure_ascii=False, indent=1) + "\n"
