"""Una página web en el ancho de un teléfono y en el de un escritorio, y como sale de la impresora."""

import re
import subprocess
from pathlib import Path

from tests.imagen.convertir import navegador

TELEFONO, ESCRITORIO = 320, 1280
_CSP = re.compile(r"<meta[^>]+http-equiv=\"Content-Security-Policy\"[^>]*>", re.I)
_MARCO = """<!doctype html><meta charset="utf-8"><body style="margin:0">
<iframe id="marco" style="border:0;width:{ancho}px;height:60000px" srcdoc="{pagina}"></iframe><pre id="medida"></pre>
<script>onload = () => {{
  const d = document.getElementById("marco").contentDocument, ancho = {ancho};
  const fuera = [...d.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > ancho + 1 && e.getClientRects().length
    && getComputedStyle(e).position !== "absolute").map(e => e.tagName + ": " + e.textContent.trim().slice(0, 40));
  document.getElementById("medida").textContent =
    "ANCHO " + d.documentElement.scrollWidth + " FUERA " + fuera.slice(0, 5);
}}</script>"""


def medir(pagina: Path, ancho: int, taller: Path) -> tuple[int, str]:
    """Lo ancho que queda el documento en una ventana de ese ancho, y los primeros elementos que se salen."""
    # La política de la página no deja correr el guion que mide: se mide una copia sin ella.
    copia = _CSP.sub("", pagina.read_text(encoding="utf-8"))
    marco = taller / f"{pagina.stem}_{ancho}.html"
    escapada = copia.replace("&", "&amp;").replace('"', "&quot;")
    marco.write_text(_MARCO.format(ancho=ancho, pagina=escapada), encoding="utf-8")
    dicho = _correr(taller, f"--window-size={max(ancho, 800)},2200", "--dump-dom", marco.as_uri())
    hallado = re.search(r">ANCHO (\d+) FUERA (.*?)</pre>", dicho, re.S)
    assert hallado, "el navegador no midió la página"
    return int(hallado[1]), hallado[2].strip()


def imprimir(pagina: Path, taller: Path) -> Path:
    """La página en PDF, como la imprime el navegador."""
    pdf = taller / f"{pagina.stem}.pdf"
    _correr(taller, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", pagina.as_uri())
    return pdf


def retratar(pagina: Path, ancho: int, alto: int, foto: Path, taller: Path) -> None:
    """Una imagen de la página."""
    _correr(taller, f"--window-size={ancho},{alto}", f"--screenshot={foto}", "--hide-scrollbars", pagina.as_uri())


def _correr(taller: Path, *opciones: str) -> str:
    perfil = f"--user-data-dir={taller / 'perfil_web'}"
    orden = [navegador(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", perfil, *opciones]
    return subprocess.run(orden, check=True, capture_output=True, timeout=120).stdout.decode("utf-8", "replace")
