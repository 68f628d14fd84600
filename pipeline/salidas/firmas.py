"""Quiénes firman, como los pide un formato: `elaboro_nombre`, `elaboro_cargo`… Vacío si la entidad no lo dijo."""

from pipeline.entidad import Entidad

ROLES = ("elaboro", "reviso", "aprobo")


def valores_de_firmas(entidad: Entidad) -> dict[str, str]:
    """El nombre y el cargo de cada rol; si son varias personas, separadas por « / »."""
    return {
        f"{rol}_{que}": " / ".join(t for f in entidad.firmas if f.rol == rol and (t := getattr(f, que)))
        for rol in ROLES
        for que in ("nombre", "cargo")
    }
