"""Lo que comparten todas las pruebas."""

import pickle
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from pipeline import lectura_de_entradas
from pipeline.graficas.taller import Taller, abrir_taller

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


@pytest.fixture(scope="module")
def lectura_sin_hijos() -> Iterator[None]:
    """Las entradas se leen en este mismo proceso, que cuesta menos que abrir dos en cada corrida.

    Es para las pruebas que hacen muchas corridas pequeñas y miran lo que queda después de leer; que se lee en procesos
    aparte, y qué pasa cuando uno cae, lo prueban las de `lectura` y las de las órdenes.
    """
    with pytest.MonkeyPatch.context() as cambio:
        cambio.setattr(lectura_de_entradas, "leer_en_hijos", _leer_aqui)
        yield


@pytest.fixture(scope="session")
def taller_abierto() -> Iterator[Taller]:
    """El proceso que dibuja las gráficas, ya con lo suyo cargado: cargarlo cuesta más que dibujar las de una prueba."""
    with abrir_taller() as taller:
        yield taller


@pytest.fixture(scope="module")
def un_solo_taller(taller_abierto: Taller) -> Iterator[None]:
    """Las corridas de estas pruebas dibujan sus gráficas en el mismo proceso, y no en uno nuevo cada una.

    Es para las pruebas que hacen muchas; que cada orden abre el suyo y lo cierra lo prueban las de `graficas`.
    """

    @contextmanager
    def abierto() -> Iterator[Taller]:
        try:
            yield taller_abierto
        finally:
            taller_abierto.proceso.submit(bool).result()  # como al cerrarlo: no queda nada a medio dibujar

    with pytest.MonkeyPatch.context() as cambio:
        cambio.setattr("pipeline.ordenes.generar.abrir_taller", abierto)
        yield


def _leer_aqui(
    tareas: Sequence[Any], funcion: Callable[[Any], Any], al_terminar: Callable[[int], None] | None = None, **_: object
) -> list[Any]:
    leidos = []
    for i, tarea in enumerate(tareas):
        leidos.append(pickle.loads(pickle.dumps(funcion(pickle.loads(pickle.dumps(tarea))))))  # como por su tubo
        if al_terminar:
            al_terminar(i)
    return leidos
