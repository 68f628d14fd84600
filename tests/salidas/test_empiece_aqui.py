"""La primera página: qué dice, y que se lee sin conexión, sin programas y con cualquier ayuda técnica."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.base.origen import Origen
from pipeline.base.texto import contar
from pipeline.calculo.plazo_de_reporte import reporte_pedido
from pipeline.calculo.por_reportar import buscar_por_reportar
from pipeline.calculo.resultado import Resultado
from pipeline.salidas.empiece_aqui import escribir_empiece_aqui
from pipeline.salidas.entregable import ABRA, ASUNTOS, DECIDA, FIRME, GUARDE, Entregable
from pipeline.salidas.entregables import ENTREGABLES
from tests.fabrica import hacer_resultado

ARCHIVOS = [
    Entregable("tablero.xlsx", ABRA, "Las cifras vivas."),
    Entregable("seguimiento_control_interno.xlsx", FIRME, "El formato."),
    Entregable("datos", GUARDE, "CSV."),
]
SIN_CIERRE = {"meta", "br", "!doctype"}


class Etiquetas(HTMLParser):
    """Las etiquetas de una página, con sus atributos; falla si una no cierra donde debe."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.todas: list[tuple[str, dict[str, str | None]]] = []
        self.abiertas: list[str] = []
        self.feed(html)
        assert not self.abiertas

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.todas.append((tag, dict(attrs)))
        if tag not in SIN_CIERRE:
            self.abiertas.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.abiertas.pop() == tag

    def con(self, nombre: str) -> list[dict[str, str | None]]:
        return [atributos for tag, atributos in self.todas if tag == nombre]


def escribir(
    resultado: Resultado, carpeta: Path, conservados: tuple[str, ...] = (), otros: tuple[Entregable, ...] = ()
) -> str:
    ruta = carpeta / "00_empiece_aqui.html"
    escribir_empiece_aqui(
        resultado, ruta, [Entregable(ruta.name, ABRA, "Esta página."), *ARCHIVOS, *otros], list(conservados)
    )
    return ruta.read_text(encoding="utf-8")


def texto(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.split("<body>")[1]).split())


def test_dice_la_cifra_oficial_con_su_zona_su_denominador_y_su_plazo(tmp_path: Path) -> None:
    dicho = texto(escribir(hacer_resultado(24), tmp_path))
    assert "44,4 % ■ Baja" in dicho and "8 actividades cumplidas de 18 programadas al 31 de agosto de 2026" in dicho
    assert "Publicar a más tardar el 14 de septiembre de 2026" in dicho and "faltan 11 días" in dicho


def test_los_archivos_van_en_el_orden_en_que_se_usan_y_lo_que_falta_se_cuenta(tmp_path: Path) -> None:
    resultado = hacer_resultado(24)
    dudoso = replace(resultado.avances[0], codigo="", clave="a1", metodo="")
    con_dudas = replace(resultado, avances_sin_unir=(dudoso,))
    html = escribir(con_dudas, tmp_path, otros=(Entregable("por_decidir.xlsx", DECIDA, "Diga de qué actividad es."),))
    titulos = re.findall("<h3>(.*?)</h3>", html)
    assert titulos == ["Abra", "Decida", "Firme y publique", "Guarde o reutilice"]
    assert "por_decidir.xlsx : 1 reporte dudoso . Diga de qué actividad es." in texto(html)


def test_lo_demas_de_la_rendicion_va_por_asunto_y_lo_del_plan_antes(tmp_path: Path) -> None:
    otros = (
        Entregable("preguntas/preguntas_publicas.xlsx", FIRME, "Léalas."),
        Entregable("estrategia/estrategia.docx", FIRME, "El documento."),
        Entregable("preguntas/preguntas_internas.xlsx", DECIDA, "Las vencidas."),
        Entregable("cosas_nuevas/cosa.xlsx", ABRA, "Otra."),
    )
    html = escribir(hacer_resultado(24), tmp_path, otros=otros)
    titulos = re.findall("<h3>(.*?)</h3>", html)
    del_plan = ["Abra", "Firme y publique", "Guarde o reutilice"]
    assert titulos == [*del_plan, "La estrategia y su cronograma", "Preguntas de la ciudadanía", "Cosas nuevas"]
    assert "Lo demás de la rendición de cuentas (4 archivos) está más abajo" in texto(html)
    de_preguntas = "Decida: preguntas_internas.xlsx . Las vencidas. Firme y publique: preguntas_publicas.xlsx . Léalas."
    assert de_preguntas in texto(html)
    vinculos = [a["href"] for a in Etiquetas(html).con("a")]
    assert vinculos.count("preguntas/preguntas_internas.xlsx") == 1 and vinculos.index("tablero.xlsx") < vinculos.index(
        "estrategia/estrategia.docx"
    )


def test_cada_carpeta_de_la_rendicion_tiene_su_nombre() -> None:
    assert {e.carpeta for e in ENTREGABLES if e.carpeta} == set(ASUNTOS)


def test_dice_quien_falta_y_para_cuando_como_las_cartas(tmp_path: Path) -> None:
    resultado = hacer_resultado(24)
    dicho = texto(escribir(resultado, tmp_path))
    pedido = reporte_pedido(resultado.corte, resultado.entidad, resultado.hoy)
    for nombre, filas in buscar_por_reportar(resultado).items():
        assert f"{nombre} {contar(len(filas), 'actividad')} {fecha(pedido)}" in dicho


def test_si_nada_aplica_lo_dice_y_no_pone_cero(tmp_path: Path) -> None:
    resultado = hacer_resultado(24)
    nada = replace(resultado.total, aplican=0, cumplidas=0, cumplimiento=None, zona="No aplica")
    dicho = texto(escribir(replace(resultado, resumenes={resultado.corte.fecha: (nada,)}), tmp_path))
    assert "No aplica – No aplica Ninguna de las 24 actividades" in dicho and "0,0 %" not in dicho


def test_lista_los_graves_con_su_lugar_y_remedio_y_el_veredicto_de_cada_archivo(tmp_path: Path) -> None:
    dicho = texto(escribir(hacer_resultado(24), tmp_path))
    assert "Avance Hacienda.xlsx El archivo tiene contraseña. Quite la contraseña y vuelva a ejecutar. RC-H001" in dicho
    assert re.search(r"PAAC 2026.xlsx Plan 24 actividades leídas [\d,]+ % de [\d.]+ 1 error y 1 aviso", dicho)
    assert "Corrija 1 hallazgo grave" in dicho


def test_cada_archivo_tiene_un_vinculo_relativo_y_lo_conservado_se_nombra(tmp_path: Path) -> None:
    html = escribir(hacer_resultado(24), tmp_path, ("tablero (cambiado a mano).xlsx",))
    assert [a["href"] for a in Etiquetas(html).con("a")] == [
        "#contenido",
        "#hallazgos",
        *(e.nombre for e in ARCHIVOS),
    ]
    assert "tablero (cambiado a mano).xlsx" in texto(html)
    assert "ningún archivo cambiado a mano" in texto(escribir(hacer_resultado(24), tmp_path))


def test_el_texto_de_los_libros_no_es_html(tmp_path: Path) -> None:
    malo = "<script>alert(1)</script><img src=//x.co onerror=x>\u202e\"'&amp;.xlsx"
    resultado = hacer_resultado(3)
    hallazgo = Hallazgo("x", "RC-H001", Gravedad.GRAVE, Origen(malo, malo), malo, malo, malo, True)
    archivo = replace(resultado.archivos[0], archivo=malo, que_se_hizo=malo)
    resumenes = tuple(replace(r, nombre=malo) for r in resultado.resumenes[resultado.corte.fecha])
    resultado = replace(
        resultado, entidad=replace(resultado.entidad, nombre=malo), hallazgos=(hallazgo,), archivos=(archivo,),
        resumenes={resultado.corte.fecha: resumenes},
    )  # fmt: skip
    html = escribir(resultado, tmp_path, (malo,))
    etiquetas = Etiquetas(html)
    assert not etiquetas.con("script") and not etiquetas.con("img") and "\u202e" not in html
    assert "&lt;script&gt;" in html and "&amp;amp;" in html


def test_abre_sin_conexion_sin_programas_y_se_puede_recorrer(tmp_path: Path) -> None:
    html = escribir(hacer_resultado(24), tmp_path)
    etiquetas = Etiquetas(html)
    assert etiquetas.con("html") == [{"lang": "es-CO"}]
    assert [len(etiquetas.con(t)) for t in ("h1", "main", "header", "footer", "title")] == [1, 1, 1, 1, 1]
    assert len(etiquetas.con("caption")) == len(etiquetas.con("table")) == len(etiquetas.con("tbody"))
    assert all(th.get("scope") in ("col", "row") for th in etiquetas.con("th"))
    assert all(s["aria-labelledby"] in {h.get("id") for h in etiquetas.con("h2")} for s in etiquetas.con("section"))
    politica = next(m["content"] for m in etiquetas.con("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert politica and politica.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert not re.search(r"https?://|url\(|@import|\bsrc=|javascript:|\son\w+=", html)
    assert "@media print" in html


def test_la_misma_corrida_da_los_mismos_bytes(tmp_path: Path) -> None:
    assert escribir(hacer_resultado(24), tmp_path) == escribir(hacer_resultado(24), tmp_path)
