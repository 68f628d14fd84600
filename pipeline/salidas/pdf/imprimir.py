"""Pedirle a LibreOffice el PDF de un documento, en un proceso aparte, con su propio perfil y con límite de tiempo."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.origen import Origen
from pipeline.salidas.entrega.disco import escribir_archivo
from pipeline.salidas.pdf.igualar import igualar
from pipeline.salidas.pdf.impresora import Impresora
from pipeline.salidas.pdf.perfil import hacer_perfil

_FILTRO = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
_OPCIONES = ("--headless", "--nologo", "--norestore", "--nodefault", "--nolockcheck", "--nofirststartwizard")
_SIN_VENTANA = 0x08000000 if os.name == "nt" else 0


@dataclass(slots=True)
class Impresion:
    """Un PDF a medio hacer, o ninguno si no se pidió o no hay con qué."""

    documento: Path
    dia: date
    segundos: float = 0.0
    carpeta: Path = field(default_factory=Path)
    proceso: "subprocess.Popen[bytes] | None" = None
    falla: str = ""

    def terminar(self) -> list[Hallazgo]:
        """Espera a LibreOffice y deja el PDF junto al documento; si no pudo, el hallazgo que lo dice."""
        motivo = self.falla or (self._recibir() if self.proceso else "")
        return [anotar("pdf_no_se_hizo", Origen(self.documento.name), motivo=motivo)] if motivo else []

    def _recibir(self) -> str:
        """Vacío si el PDF quedó en su sitio; si no, por qué."""
        try:
            estado = self.proceso.wait(self.segundos) if self.proceso else 0
        except subprocess.TimeoutExpired:
            return f"LibreOffice no respondió en {self.segundos:g} segundos"
        hecho = self.carpeta / "pdf" / self.documento.with_suffix(".pdf").name
        contenido = hecho.read_bytes() if hecho.is_file() else b""
        if not contenido.startswith(b"%PDF-"):
            return f"LibreOffice terminó sin hacerlo (estado {estado})"
        listo = igualar(contenido, self.dia, self.documento.read_bytes())
        escribir_archivo(self.documento.with_suffix(".pdf"), listo)
        return ""


@contextmanager
def imprimir(documento: Path, impresora: Impresora | None, dia: date) -> Iterator[Impresion]:
    """Empieza el PDF y sigue; al salir no queda ningún proceso. `dia`: la fecha que el PDF dice de sí mismo."""
    if impresora is None or impresora.programa is None:
        yield Impresion(documento, dia)
        return
    with TemporaryDirectory(prefix="rendicion_pdf_", ignore_cleanup_errors=True) as temporal:
        impresion = Impresion(documento, dia, impresora.segundos, Path(temporal))
        try:
            impresion.proceso = _empezar(impresora.programa, documento, Path(temporal))
        except (OSError, ValueError):
            impresion.falla = "no se pudo abrir LibreOffice"
        try:
            yield impresion
        finally:
            if impresion.proceso:
                _acabar(impresion.proceso)


_IGUAL_EN_TODAS_PARTES = {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
"""El idioma y la hora del equipo no cambian el PDF: el del documento lo dice el documento."""


def _empezar(programa: Path, documento: Path, carpeta: Path) -> "subprocess.Popen[bytes]":
    """Convierte una copia: al lado del documento no queda ningún archivo de bloqueo."""
    copia = carpeta / documento.name
    copia.write_bytes(documento.read_bytes())
    orden = [str(programa), hacer_perfil(carpeta / "perfil"), *_OPCIONES, "--convert-to", _FILTRO]
    orden += ["--outdir", str(carpeta / "pdf"), str(copia)]
    nada = subprocess.DEVNULL
    return subprocess.Popen(
        orden,
        cwd=carpeta,
        env={**os.environ, **_IGUAL_EN_TODAS_PARTES},
        stdin=nada,
        stdout=nada,
        stderr=nada,
        creationflags=_SIN_VENTANA,
        start_new_session=os.name != "nt",
    )


def _acabar(proceso: "subprocess.Popen[bytes]") -> None:
    """Termina el proceso y los que él abrió."""
    if proceso.poll() is not None:
        return
    with suppress(OSError):
        if os.name == "nt":
            orden = ["taskkill", "/T", "/F", "/PID", str(proceso.pid)]
            subprocess.run(orden, capture_output=True, check=False, creationflags=_SIN_VENTANA)
        else:
            os.killpg(proceso.pid, signal.SIGKILL)
    with suppress(OSError):
        proceso.kill()
    with suppress(subprocess.TimeoutExpired):
        proceso.wait(5)
