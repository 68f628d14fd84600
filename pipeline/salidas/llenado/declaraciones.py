"""Lo que el libro declara de sí mismo: qué partes tiene y cuándo se calculan sus fórmulas."""

from pipeline.salidas.llenado.arbol import aplicar, escapar, leer_arbol, poner_atributo
from pipeline.salidas.llenado.paquete import Partes, leer_parte, leer_relaciones, ruta_de_relaciones

_TIPOS = "[Content_Types].xml"


def agregar_parte(partes: Partes, ruta: str, tipo: str, relacion: str) -> None:
    """Declara una parte nueva del libro entero: su tipo y la relación que lleva a ella."""
    usadas = {r.identidad for r in leer_relaciones(partes, "")}
    libre = next(f"rIdPropias{i}" for i in range(len(usadas) + 1) if f"rIdPropias{i}" not in usadas)
    _agregar(partes, _TIPOS, f'Override PartName="/{escapar(ruta)}" ContentType="{tipo}"/>')
    _agregar(partes, "_rels/.rels", f'Relationship Id="{libre}" Type="{relacion}" Target="{escapar(ruta)}"/>')


def quitar_parte(partes: Partes, dueno: str, ruta: str) -> None:
    """Quita una parte, su tipo declarado y la relación que su dueña tiene con ella."""
    identidad = next((r.identidad for r in leer_relaciones(partes, dueno) if r.destino == ruta), "")
    _quitar(partes, _TIPOS, "PartName", f"/{ruta}")
    _quitar(partes, ruta_de_relaciones(dueno), "Id", identidad)
    del partes[ruta]


def pedir_recalculo(texto: str) -> str:
    """`workbook.xml` con la orden de calcular todo al abrir, en el lugar que le toca."""
    raiz = leer_arbol(texto)
    if calculo := raiz.hijo("calcPr"):
        return aplicar(texto, [(calculo.inicio, calculo.dentro, poner_atributo(calculo.apertura, "fullCalcOnLoad", 1))])
    antes = [n for n in raiz.hijos if n.nombre in ("sheets", "functionGroups", "externalReferences", "definedNames")]
    return aplicar(texto, [(antes[-1].fin, antes[-1].fin, f'<{raiz.prefijo}calcPr fullCalcOnLoad="1"/>')])


def _agregar(partes: Partes, donde: str, elemento: str) -> None:
    texto = leer_parte(partes, donde)
    raiz = leer_arbol(texto)
    partes[donde] = aplicar(texto, [(raiz.hasta, raiz.hasta, f"<{raiz.prefijo}{elemento}")]).encode()


def _quitar(partes: Partes, donde: str, atributo: str, valor: str) -> None:
    texto = leer_parte(partes, donde)
    sobran = [n for n in leer_arbol(texto).hijos if n.atributo(atributo) == valor]
    partes[donde] = aplicar(texto, [(n.inicio, n.fin, "") for n in sobran]).encode()
