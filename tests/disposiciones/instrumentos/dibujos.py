"""Instrumentos enteros dibujados como los hacen las oficinas: la matriz de trámites, el PTEP y el PAAC."""

import random
from pathlib import Path

from pipeline.disposiciones.archivo_interpretado import ArchivoInterpretado
from tests.dibujo import ENTIDAD, Tarea, dibujar, interpretar_archivo

TRAMITES = """
    Nombre de la entidad | Alcaldía de Prueba | < | < | Orden | Territorial
    Sector administrativo | No aplica | < | < | Año vigencia | n:2026
    Departamento | Departamento de Prueba | < | < | Municipio | Municipio de Prueba

    PLANEACIÓN DE LA ESTRATEGIA DE RACIONALIZACIÓN DE TRÁMITES | < | < | < | < | < | < | < | < | <
    N° | Nombre del trámite, proceso o procedimiento | Tipo de racionalización | Acción específica de racionalización | Situación actual | Descripción de la mejora a realizar al trámite, proceso o procedimiento | Beneficio al ciudadano y/o entidad | Dependencia responsable | FECHA REALIZACIÓN | <
    ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | INICIO dd/mm/aa | FIN dd/mm/aa
    n:1 | Licencia de construcción | Tecnológica | Radicación por internet | Se radica en papel | Formulario en línea | Ahorra dos viajes | Secretaría de Planeación | f:2026-02-02 | f:2026-06-30
    n:2 | Impuesto predial | Administrativa | Reducción de requisitos | Se pide el recibo anterior | Se consulta en el sistema | Menos papel | Secretaría de Hacienda | 01/03/26 | 31/07/26
    n:3 | Certificado de residencia | Normativa | Reducción de requisitos | Se piden dos testigos | Decreto que los quita | Menos costos | Oficina Jurídica | f:2026-04-01 | f:2026-10-30
"""

PTEP = """
    PROGRAMA DE TRANSPARENCIA Y ÉTICA PÚBLICA 2026 | < | < | < | < | < | < | < | < | <
    Componente | Acción estratégica | Estrategia | Acción | Producto | Indicador | Meta | Responsable | Fecha inicio | Fecha fin
    Componente transversal | Gestión de los riesgos para la integridad pública | Debida diligencia | Verificar a los proveedores | Listas de verificación | Verificados / contratados | 100% | Oficina Jurídica | f:2026-02-01 | f:2026-11-30
    ^ | ^ | Canales de denuncia | Publicar el canal de denuncias | Canal publicado | Canales publicados | n:1 | Oficina de Prensa | f:2026-02-01 | f:2026-04-30
    Componente programático | Redes y articulación | Redes interinstitucionales | Participar en la red de control social | Actas de la red | Sesiones con acta | n:2 | Secretaría de Planeación | f:2026-03-01 | f:2026-10-31
    ^ | Desarrollo del modelo de Estado Abierto | Rendición de cuentas efectiva | Celebrar la audiencia pública | Acta de la audiencia | Audiencias celebradas | n:1 | Todas las dependencias | f:2026-09-01 | f:2026-11-30
    ^ | ^ | Acceso a la información pública | Actualizar el menú de transparencia | Menú actualizado | Actualizaciones | n:4 | Oficina de Prensa | f:2026-01-15 | f:2026-12-15
    ^ | Iniciativas adicionales | Integridad | Celebrar la semana de la integridad | Semana celebrada | Semanas | n:1 | Secretaría de Salud | f:2026-05-01 | f:2026-05-31
"""

_CABEZA = "Subcomponente | Actividades | < | Meta o producto | Responsable | Fecha programada"
PAAC = {
    "1. Riesgos": ("Componente 1: Gestión del Riesgo de Corrupción – Mapa de Riesgos de Corrupción", """
        Política de Administración de Riesgos | 1.1 | Socializar la política de riesgos | n:2 | Secretaría de Planeación | 30/06/2026
        Construcción del Mapa de Riesgos de Corrupción | 2.1 | Actualizar el mapa con cada oficina | 1 mapa | Secretaría de Planeación | 31/01/2026
    """),
    "3. Rendición": ("Componente 3: Rendición de Cuentas", """
        Información de calidad y en lenguaje comprensible | 1.1 | Publicar el informe de gestión | 1 informe | Secretaría de Planeación | 31/01/2026
        Diálogo de doble vía con la ciudadanía y sus organizaciones | 2.1 | Celebrar la audiencia pública | 1 audiencia | Oficina de Prensa | 30/11/2026
    """),
    "4. Servicio": ("Componente 4: Mecanismos para Mejorar la Atención al Ciudadano", """
        Talento humano | 3.1 | Capacitar a quienes atienden al público | n:2 | Secretaría de Salud | 30/09/2026
    """),
    "5. Transparencia": ("Componente 5: Mecanismos para la Transparencia y Acceso a la Información", """
        Lineamientos de Transparencia Activa | 1.1 | Actualizar el menú de transparencia | n:4 | Oficina de Prensa | 31/12/2026
    """),
    "6. Iniciativas": ("Componente 6: Iniciativas Adicionales", """
        Código de integridad | 1.1 | Celebrar la semana de la integridad | n:1 | Secretaría de Salud | 31/05/2026
    """),
}  # fmt: skip
TITULO = "PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2026"


def leer(carpeta: Path, nombre: str, **hojas: str) -> ArchivoInterpretado:
    """El libro dibujado, leído."""
    return interpretar_archivo(Tarea(dibujar(carpeta / nombre, **hojas), nombre, ENTIDAD))


def paac_por_hojas() -> dict[str, str]:
    """Una hoja por componente; la de trámites, en su matriz y en su lugar."""
    hojas = {h: f"{TITULO}\n{rotulo}\n{_CABEZA}\n{_sin_sangria(filas)}" for h, (rotulo, filas) in PAAC.items()}
    primera, *resto = hojas.items()
    return dict([primera, ("2. Trámites", TRAMITES), *resto])


def paac_en_una_hoja() -> str:
    """Los componentes uno debajo de otro, cada uno con su rótulo y su encabezado."""
    partes = [f"{rotulo}\n{_CABEZA}\n{_sin_sangria(filas)}" for rotulo, filas in PAAC.values()]
    tramites = _sin_sangria(TRAMITES).split("\n", 4)[4].split("\n", 1)[1]
    partes.insert(1, f"Componente 2: Racionalización de Trámites\n{tramites}")
    return TITULO + "\n\n" + "\n\n".join(partes)


def revolver(dibujo: str, semilla: int, cabeza: int, juntas: tuple[tuple[int, ...], ...] = ()) -> str:
    """El dibujo con las columnas de su tabla en otro orden; `cabeza` es su renglón y `juntas`, las que no se separan."""
    renglones = _sin_sangria(dibujo).split("\n")
    ancho = len(renglones[cabeza].split("|"))
    sueltas = [(n,) for n in range(ancho) if not any(n in grupo for grupo in juntas)]
    orden = [*sueltas, *juntas]
    random.Random(semilla).shuffle(orden)
    nuevo = [n for grupo in orden for n in grupo]
    for i in range(cabeza, len(renglones)):
        lugares = [lugar.strip() for lugar in renglones[i].split("|")]
        lugares += [""] * (ancho - len(lugares))
        renglones[i] = " | ".join(lugares[n] for n in nuevo)
    return "\n".join(renglones)


def _sin_sangria(dibujo: str) -> str:
    return "\n".join(renglon.strip() for renglon in dibujo.strip().split("\n"))
