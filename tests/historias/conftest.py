"""La corrida que varias historias miran, hecha una sola vez: son del grupo `eventos`, y van en un mismo proceso."""

from pathlib import Path

import pytest

from tests.historias.corrida_con_eventos import generar


@pytest.fixture(scope="session")
def corte_con_eventos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """La carpeta del corte; se lee y no se cambia."""
    return generar(tmp_path_factory.mktemp("eventos"))
