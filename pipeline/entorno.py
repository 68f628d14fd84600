"""Prepara .venv con lo que fijan los candados; lo corre el Python del equipo, antes de que haya nada instalado.

`python -I -X utf8 pipeline/entorno.py` deja listo el programa, `--pruebas` también lo que piden las pruebas, y
`--al-dia` solo responde (estado 0 o 1). No importa nada de `pipeline`: por eso puede decir en una frase qué falta.
"""

import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

RAIZ = Path(__file__).absolute().parent.parent
VENV = RAIZ / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SELLO = VENV / "listo.txt"
REGISTRO = VENV / "instalacion.log"
CANDADO, PROYECTO, PRUEBAS = "requirements.lock", "pyproject.toml", "tests/requirements.lock"

SIN_VENV = "A este Python le falta el módulo venv: instálelo (en Debian: apt install python3-venv) y reintente."
SIN_PERMISO = (
    "No se puede escribir en la carpeta «{raiz}»: cierre otras ventanas del programa o copie la carpeta entera a un "
    "lugar suyo (por ejemplo, Documentos) y vuelva a intentarlo."
)
INTERRUMPIDO = "Se interrumpió la preparación: vuelva a intentarlo y se rehace lo que falte."
SIN_ESPACIO = "No queda espacio en el disco: libere al menos 500 MB y vuelva a intentarlo"
SIN_RED = "No se pudo descargar lo que falta: revise la conexión a internet o el proxy y vuelva a intentarlo"
SIN_RUEDA = "Este Python no sirve para alguna librería: instale Python 3.11 a 3.14 de 64 bits y vuelva a intentarlo"
OTRA_COPIA = "Lo descargado no es lo que fija el candado y no se instaló: pida a sistemas que revise de dónde viene"
OTRA = "No se pudo preparar el programa: borre la carpeta .venv y vuelva a intentarlo"
REMEDIOS = (
    (("No space left", "Errno 28"), SIN_ESPACIO),
    (("DO NOT MATCH THE HASHES",), OTRA_COPIA),
    (("onnection", "NameResolutionError", "imeout", "timed out", "ProxyError", "SSLError"), SIN_RED),
    (("No matching distribution",), SIN_RUEDA),
)


class Falla(Exception):
    """Lo que impide preparar el programa, dicho en una frase con su remedio."""


def principal(argumentos: list[str]) -> int:
    """Deja .venv al día; 0 si lo está, 1 si no se pudo (la frase va a la salida de errores)."""
    pedidos = (CANDADO, PROYECTO, PRUEBAS) if "--pruebas" in argumentos else (CANDADO, PROYECTO)
    hechos = leer_sello()
    if all(hechos.get(pedido) == calcular_huella(pedido) for pedido in pedidos):
        return 0
    if "--al-dia" in argumentos:
        return 1
    try:
        preparar(pedidos, hechos)
        return 0
    except Falla as falla:
        print(falla, file=sys.stderr)
    except OSError:
        print(SIN_PERMISO.format(raiz=RAIZ), file=sys.stderr)
    except KeyboardInterrupt:
        print(INTERRUMPIDO, file=sys.stderr)
    return 1


def preparar(pedidos: tuple[str, ...], hechos: dict[str, str]) -> None:
    """Hace lo que falte y sella al final: sin sello, lo que una interrupción dejó a medias se rehace entero."""
    SELLO.unlink(missing_ok=True)
    if hechos.get(CANDADO) != calcular_huella(CANDADO):
        hechos.clear()
    try:
        for pedido in pedidos:
            if hechos.get(pedido) != calcular_huella(pedido):
                instalar(pedido)
                hechos[pedido] = calcular_huella(pedido)
    finally:
        sellar(hechos)


def instalar(pedido: str) -> None:
    """Instala uno de los tres; el candado del programa empieza siempre por un .venv vacío."""
    if pedido == CANDADO:
        crear_venv()
    print(f"Preparando el programa: {pedido}…", flush=True)
    if pedido == PROYECTO:
        instalar_con_pip("--no-index", "--no-build-isolation", "--editable", str(RAIZ))
        acortar_enlace()
    else:
        instalar_con_pip("--require-hashes", "--only-binary", ":all:", "--requirement", str(RAIZ / pedido))


def crear_venv() -> None:
    """Un .venv vacío con el Python que corre esto; Falla si a ese Python le falta venv."""
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        raise Falla(SIN_VENV)
    VENV.mkdir(exist_ok=True)
    SELLO.touch()
    correr([sys.executable, "-I", "-m", "venv", "--clear", str(VENV)])


def instalar_con_pip(*opciones: str) -> None:
    """pip dentro de .venv, sin preguntar y sin traer lo que el candado no nombra."""
    pip = [str(PYTHON), "-I", "-X", "utf8", "-m", "pip", "install", "--no-deps", "--no-input"]
    correr([*pip, "--disable-pip-version-check", "--retries", "2", *opciones])


def correr(orden: list[str]) -> None:
    """Corre la orden; si falla, guarda lo que dijo y cuenta en una frase qué hacer."""
    ambiente = {**os.environ, "PIP_USER": "0", "PYTHONUTF8": "1"}
    proceso = subprocess.run(orden, env=ambiente, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if proceso.returncode:
        VENV.mkdir(exist_ok=True)
        REGISTRO.write_bytes(proceso.stdout)
        raise Falla(elegir_remedio(proceso.stdout.decode("utf-8", "replace")))


def elegir_remedio(dicho: str) -> str:
    """La frase que corresponde a lo que dijo la orden que falló."""
    conocidos = (remedio for signos, remedio in REMEDIOS if any(signo in dicho for signo in signos))
    return f"{next(conocidos, OTRA)}; el detalle quedó en «{REGISTRO}»."


def acortar_enlace() -> None:
    """Vuelve relativo (y por eso ASCII) el enlace al código: Python ≤ 3.12 lo lee en la codificación del sistema."""
    for carpeta in (*VENV.glob("lib/python*/site-packages"), *VENV.glob("Lib/site-packages")):
        (carpeta / "pipeline.pth").write_text(os.path.relpath(RAIZ, carpeta) + "\n", encoding="ascii")


def leer_sello() -> dict[str, str]:
    """La huella con que se instaló cada cosa; vacío si no hay sello o el Python de .venv ya no corre."""
    try:
        renglones = SELLO.read_text(encoding="ascii").splitlines()
        subprocess.run([PYTHON, "-I", "-c", ""], capture_output=True, check=True)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}
    return dict(renglon.split(" ", 1) for renglon in renglones)


def sellar(hechos: dict[str, str]) -> None:
    """Escribe el sello de una vez; sin .venv no hay qué sellar."""
    if hechos and VENV.is_dir():
        nuevo = SELLO.with_suffix(".nuevo")
        nuevo.write_text("".join(f"{nombre} {huella}\n" for nombre, huella in hechos.items()), encoding="ascii")
        os.replace(nuevo, SELLO)


def calcular_huella(pedido: str) -> str:
    """Cambia con el archivo pedido y con la versión de Python que lo instala."""
    version = f"{sys.version_info.major}.{sys.version_info.minor} ".encode()
    return hashlib.sha256(version + (RAIZ / pedido).read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(principal(sys.argv[1:]))
