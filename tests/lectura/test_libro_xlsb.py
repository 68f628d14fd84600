"""Un .xlsb escrito registro por registro: lo que da de cada clase de celda."""

import struct
from datetime import date

from pipeline.lectura.hoja import Celda, Rango, Tipo
from tests.lectura.libros import abrir, hacer_zip

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def registro(tipo: int, datos: bytes = b"") -> bytes:
    """Un registro de BIFF12: tipo y largo en grupos de siete bits."""
    cabeza = bytes([tipo]) if tipo < 0x80 else bytes([tipo & 0x7F | 0x80, tipo >> 7])
    largo, partes = len(datos), b""
    while True:
        partes += bytes([largo & 0x7F | (0x80 if largo > 0x7F else 0)])
        largo >>= 7
        if not largo:
            return cabeza + partes + datos


def ancho(texto: str) -> bytes:
    """Un texto con su largo."""
    return struct.pack("<I", len(texto)) + texto.encode("utf-16-le")


def celda(tipo: int, columna: int, estilo: int, datos: bytes) -> bytes:
    return registro(tipo, struct.pack("<II", columna, estilo) + datos)


def fila(numero: int, oculta: bool = False) -> bytes:
    return registro(0, struct.pack("<IIHBBB", numero, 0, 300, 0, 0x10 if oculta else 0, 0) + b"\0\0\0\0")


# Estilos 0 a 3: general, porcentaje de fábrica, fecha de fábrica y porcentaje propio.
ESTILOS = (
    registro(278)
    + registro(615, struct.pack("<I", 1)) + registro(44, struct.pack("<H", 164) + ancho("0.0%")) + registro(616)
    + registro(617, struct.pack("<I", 4))
    + b"".join(registro(47, struct.pack("<HHHHHBBHH", 0xFFFF, n, 0, 0, 0, 0, 0, 0, 0)[:16]) for n in (0, 9, 14, 164))
    + registro(618) + registro(279)
)  # fmt: skip
HOJA = (
    registro(129) + registro(148, struct.pack("<IIII", 0, 6, 0, 3))
    + registro(390) + registro(60, struct.pack("<IIIIH", 3, 3, 2560, 0, 1)) + registro(391)
    + registro(145)
    + fila(0)
    + celda(7, 0, 0, struct.pack("<I", 1))
    + celda(6, 1, 0, ancho("escrito ahí"))
    + fila(1, oculta=True)
    + celda(5, 0, 0, struct.pack("<d", 2.5))
    + celda(2, 1, 0, struct.pack("<I", 7 << 2 | 2))
    + celda(5, 2, 1, struct.pack("<d", 0.8))
    + celda(5, 3, 3, struct.pack("<d", 0.25))
    + fila(2)
    + celda(2, 0, 2, struct.pack("<I", 46023 << 2 | 2))
    + celda(4, 1, 0, b"\x01")
    + celda(3, 2, 0, b"\x07")
    + celda(1, 3, 1, b"")
    + fila(4)
    + celda(9, 0, 0, struct.pack("<d", 12.0) + b"\0\0" + struct.pack("<II", 0, 0))
    + celda(11, 1, 0, b"\x17" + b"\0\0" + struct.pack("<II", 0, 0))
    + celda(8, 2, 0, ancho("de fórmula") + b"\0\0" + struct.pack("<II", 0, 0))
    + registro(146)
    + registro(177, struct.pack("<I", 1)) + registro(176, struct.pack("<IIII", 0, 0, 1, 3)) + registro(178)
    + registro(130)
)  # fmt: skip
TEXTOS = (
    registro(159, struct.pack("<II", 2, 2))
    + b"".join(registro(19, b"\0" + ancho(t)) for t in ("Meta", "Publicar"))
    + registro(160)
)
COMENTARIOS = (
    registro(628)
    + registro(630) + registro(632, ancho("Ana Prueba")) + registro(632, ancho("rendicion")) + registro(631)
    + registro(633)
    + registro(635, struct.pack("<IIIII", 0, 4, 4, 1, 1) + b"\0" * 16) + registro(637, b"\0" + ancho("Ana Prueba:\nSe aplazó"))
    + registro(636)
    + registro(635, struct.pack("<IIIII", 1, 0, 0, 0, 0) + b"\0" * 16) + registro(637, b"\0" + ancho("Revise")) + registro(636)
    + registro(634) + registro(629)
)  # fmt: skip


def hacer_xlsb(ruta, **mas: bytes):
    def relaciones(*pares: tuple[str, str]) -> str:
        dentro = "".join(f'<Relationship Id="r{i}" Type="{_BIN}/{c}" Target="{d}"/>' for i, (c, d) in enumerate(pares))
        return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{dentro}</Relationships>'

    libro = registro(131) + registro(153, b"\0" * 12) + registro(143)
    libro += registro(156, struct.pack("<II", 0, 1) + ancho("r0") + ancho("Plan")) + registro(144) + registro(132)
    partes = {
        "_rels/.rels": relaciones(("officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": libro,
        "xl/_rels/workbook.bin.rels": relaciones(
            ("worksheet", "worksheets/sheet1.bin"), ("styles", "styles.bin"), ("sharedStrings", "sharedStrings.bin")
        ),
        "xl/worksheets/sheet1.bin": HOJA,
        "xl/styles.bin": ESTILOS,
        "xl/sharedStrings.bin": TEXTOS,
        **mas,
    }
    return hacer_zip(ruta, partes)


def test_cada_clase_de_celda_llega_con_su_tipo(tmp_path):
    libro = abrir(hacer_xlsb(tmp_path / "p.xlsb"))
    assert libro.hallazgos == []
    (hoja,) = libro.hojas
    assert hoja.celdas == {
        (1, 1): Celda("Publicar", Tipo.TEXTO), (1, 2): Celda("escrito ahí", Tipo.TEXTO),
        (2, 1): Celda(2.5, Tipo.NUMERO), (2, 2): Celda(7.0, Tipo.NUMERO),
        (2, 3): Celda(0.8, Tipo.NUMERO, True), (2, 4): Celda(0.25, Tipo.NUMERO, True),
        (3, 1): Celda(date(2026, 1, 1), Tipo.FECHA), (3, 2): Celda(True, Tipo.LOGICO), (3, 3): Celda("#DIV/0!", Tipo.ERROR),
        (5, 1): Celda(12.0, Tipo.NUMERO), (5, 2): Celda("#REF!", Tipo.ERROR), (5, 3): Celda("de fórmula", Tipo.TEXTO),
    }  # fmt: skip
    assert (hoja.filas_ocultas, hoja.columnas_ocultas, hoja.combinadas) == ({2}, {4}, [Rango(1, 2, 1, 4)])


def test_sus_comentarios_se_leen_sin_su_autor(tmp_path):
    relacion = f'<Relationships><Relationship Id="r1" Type="{_R}/comments" Target="../comments1.bin"/></Relationships>'
    partes = {"xl/worksheets/_rels/sheet1.bin.rels": relacion.encode(), "xl/comments1.bin": COMENTARIOS}
    libro = abrir(hacer_xlsb(tmp_path / "p.xlsb", **partes))
    assert libro.hojas[0].comentarios == {(5, 2): "Se aplazó"}
    assert [h.nombre for h in libro.hallazgos] == ["comentarios_en_celdas"]
    cortada = {**partes, "xl/comments1.bin": COMENTARIOS[:120] + b"\xfe"}
    assert [h.nombre for h in abrir(hacer_xlsb(tmp_path / "q.xlsb", **cortada)).hallazgos] == ["comentarios_sin_leer"]
