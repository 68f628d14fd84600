"""Dibuja las imágenes de docs/disposiciones.md desde los casos de oro: `python -m tests.herramientas.dibujar_disposiciones`."""

from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from PIL import Image

from pipeline.disposiciones.archivo import interpretar_archivo
from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado, Tarea
from pipeline.entidad import leer_entidad
from pipeline.lectura.cuenta import ENCABEZADO, REMIENDO, TABLA
from pipeline.lectura.hoja import Hoja, Rango
from pipeline.lectura.instrumento_de_rotulo import instrumento_de_rotulo
from pipeline.lectura.libro import abrir_libro
from pipeline.lectura.malla import Lugar, Malla, hacer_malla
from pipeline.lectura.rellenos import leer_rellenos
from tests.dibujo import dibujar_hojas
from tests.test_casos import CASOS, NOMBRES, _partir

DESTINO = Path(__file__).resolve().parents[2] / "docs" / "imagenes" / "disposiciones"
TITULO, GRUPO, ACTIVIDAD, RESTO = "#1F4E79", "#FFF2CC", "#FFFFFF", "#EDEDED"
DE_GRUPO = ("componente", "subcomponente")
FILAS, COLUMNAS, ANCHA = 14, 14, 190
LETRAS = tuple(range(32, 11, -1))


def dibujar_caso(nombre: str, carpeta: Path, destino: Path = DESTINO) -> Path:
    """La imagen de la primera hoja de un caso: títulos en azul, grupos en amarillo, actividades en blanco y lo demás en gris."""
    archivo, hojas = _partir((CASOS / nombre / "libro.txt").read_text(encoding="utf-8"))
    propia = CASOS / nombre / "entidad.toml"
    entidad = leer_entidad(propia if propia.exists() else CASOS / "entidad.toml")
    ruta = dibujar_hojas(carpeta / (archivo or f"{nombre}.xlsx"), hojas)
    hoja = abrir_libro(ruta, entidad.limites).hojas[0]
    imagen = destino / f"{nombre}.png"
    leido = interpretar_archivo(Tarea(ruta, ruta.name, entidad, con_destinos=True))
    vacias = {x: f"#{c}" for x, c in leer_rellenos(ruta, hoja.nombre, entidad.limites).items() if x not in hoja.celdas}
    _pintar(hacer_malla(hoja), {**_colores(hoja, leido), **vacias}, imagen)
    return imagen


def _colores(hoja: Hoja, leido: ArchivoInterpretado) -> dict[Lugar, str]:
    """El color de cada celda escrita: el de su destino; el de un grupo, si trae el nombre de uno o va sola en su fila."""
    malla = hacer_malla(hoja)
    (contada,) = [h for h in leido.hojas if h.nombre == hoja.nombre]
    actividades = [a for p in leido.planes for a in p.actividades if a.hoja == hoja.nombre]
    origenes = [par for f in (*actividades, *leido.avances) if f.hoja == hoja.nombre for par in f.origenes.items()]
    propias = {(o.fila, o.columna) for campo, suyos in origenes if campo not in DE_GRUPO for o in suyos}
    grupos = {t.casefold() for a in actividades for t in (a.componente, a.subcomponente) if t}

    def color_de(lugar: Lugar, destino: str) -> str:
        texto = malla.texto(*lugar).casefold()
        if destino == ENCABEZADO:
            return TITULO
        banda = bool(grupos) and destino == TABLA and len(malla.filas[lugar[0]]) == 1
        if lugar not in propias and (banda or any(g in texto for g in grupos)) and not instrumento_de_rotulo(texto):
            return GRUPO
        return ACTIVIDAD if lugar in propias or destino in (TABLA, REMIENDO) else RESTO

    return {lugar: color_de(lugar, destino) for lugar, destino in contada.destinos.items()}


def _pintar(malla: Malla, colores: dict[Lugar, str], imagen: Path) -> None:
    encabezado = min(f for (f, _), color in colores.items() if color == TITULO)
    desde = max(min(malla.filas), encabezado - 5)
    filas = range(desde, min(desde + FILAS, max(malla.filas) + 1))
    primera = min(c for f in filas for c in malla.filas.get(f, [99]))
    columnas = range(primera, min(primera + COLUMNAS, max(c for f in filas for c in malla.filas.get(f, [1])) + 1))
    anchos = _anchos(malla, filas, columnas)
    izquierda = {c: sum(anchos[x] for x in columnas if x < c) for c in columnas}
    figura = Figure(figsize=(sum(anchos.values()) * 0.062 + 0.1, len(filas) * 0.2 + 0.1), dpi=110)
    ejes = figura.add_axes((0.005, 0.005, 0.99, 0.99))
    ejes.set_xlim(0, sum(anchos.values()))
    ejes.set_ylim(len(filas), 0)
    ejes.axis("off")
    for i, fila in enumerate(filas):
        for columna in columnas:
            rango = malla.rango(fila, columna)
            if (rango.fila, rango.columna) == (fila, columna):
                _celda(
                    ejes,
                    malla,
                    rango,
                    i,
                    izquierda[columna],
                    sum(anchos.get(c, 0) for c in range(columna, rango.columna_final + 1)),
                    colores,
                )
    FigureCanvasAgg(figura)
    imagen.parent.mkdir(parents=True, exist_ok=True)
    figura.savefig(imagen, metadata={"Software": None})
    Image.open(imagen).convert("RGB").quantize(16).save(imagen, optimize=True)


def _celda(
    ejes: object, malla: Malla, rango: Rango, arriba: int, x: float, ancho: float, colores: dict[Lugar, str]
) -> None:
    color = colores.get((rango.fila, rango.columna), "#FFFFFF")
    alto = rango.fila_final - rango.fila + 1
    ejes.add_patch(Rectangle((x, arriba), ancho, alto, facecolor=color, edgecolor="#BFBFBF", linewidth=0.6))  # type: ignore[attr-defined]
    texto = " ".join(malla.texto(rango.fila, rango.columna).split())
    cabe = max(int(ancho * (0.94 if texto.isupper() else 1.12)), 1)
    texto = texto if len(texto) <= cabe else texto[: cabe - 1] + "…"
    tinta = "#FFFFFF" if color == TITULO else "#7F7F7F" if color == RESTO else "#000000"
    ejes.text(x + 0.5, arriba + alto / 2, texto, fontsize=7, va="center", color=tinta, clip_on=True)  # type: ignore[attr-defined]


def _anchos(malla: Malla, filas: range, columnas: range) -> dict[int, float]:
    """Los anchos en letras: los de los textos más largos, con el mayor tope con que la imagen no pasa de ANCHA."""
    libres = {c: _ancho(malla, filas, c) for c in columnas}
    topes = ({c: min(ancho, tope) for c, ancho in libres.items()} for tope in LETRAS)
    return next((anchos for anchos in topes if sum(anchos.values()) <= ANCHA), dict.fromkeys(columnas, LETRAS[-1]))


def _ancho(malla: Malla, filas: range, columna: int) -> float:
    """El ancho que pide una columna: el de su texto más largo sin combinar; 4 al menos."""
    largos = [len(malla.texto(f, columna)) for f in filas if malla.rango(f, columna).columna_final == columna]
    return max([4, *(n + 2 for n in largos)])


if __name__ == "__main__":
    import tempfile

    for caso in NOMBRES:
        with tempfile.TemporaryDirectory() as temporal:
            dibujar_caso(caso, Path(temporal))
