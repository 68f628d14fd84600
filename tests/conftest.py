"""Lo que comparten todas las pruebas."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

RAIZ = Path(__file__).resolve().parent.parent

# Las mismas muestras en cada ejecución, y ningún plazo: una máquina ocupada no es una falla.
settings.register_profile("rendicion", derandomize=True, deadline=None)
settings.load_profile("rendicion")


@pytest.fixture(scope="session")
def raiz() -> Path:
    """La carpeta del proyecto."""
    return RAIZ


@pytest.fixture(scope="session")
def archivos(raiz: Path) -> list[Path]:
    """Los archivos que git guarda, relativos a la raíz; fuera de un clon la prueba se salta y lo dice."""
    if not (raiz / ".git").exists():
        pytest.skip("esta copia no es un clon de git")
    orden = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    lista = subprocess.run(orden, cwd=raiz, capture_output=True, check=True).stdout.decode()
    return [Path(nombre) for nombre in lista.split("\0") if nombre and (raiz / nombre).is_file()]


@pytest.fixture(scope="session")
def casos(raiz: Path) -> Path:
    """La carpeta de casos compartidos, que vive al lado del proyecto; sin ella la prueba se salta y lo dice."""
    carpeta = raiz.parent / "shared" / "casos"
    if not carpeta.is_dir():
        pytest.skip("no están los casos compartidos (../shared/casos)")
    return carpeta
