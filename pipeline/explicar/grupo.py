"""Una suma (total, componente, dependencia…), de su cifra a las filas que la hacen y sus celdas."""

from collections.abc import Iterator

from pipeline.base.espanol import cantidad, fecha_larga, porcentaje
from pipeline.base.texto import contar, enumerar, llave, recortar
from pipeline.calculo.grupos import es_del_grupo
from pipeline.calculo.resultado import Resultado
from pipeline.explicar.busqueda import DIMENSIONES, buscar_grupos, parecidos
from pipeline.explicar.renglones import ANCHO, escribir_lista, escribir_parrafo
from pipeline.tablas.resumen import Resumen
from pipeline.tablas.seguimiento import Seguimiento

_ROTULOS = {"total": "Total de la entidad"}


def explicar_grupo(pedido: str, resultado: Resultado) -> str | None:
    """La cadena de cada suma de ese nombre; None si ninguna se llama así."""
    return "\n\n".join(_contar(r, resultado) for r in buscar_grupos(pedido, resultado)) or None


def nombrar_grupos(pedido: str, resultado: Resultado) -> list[str]:
    """Los grupos de nombre más parecido."""
    nombres = {llave(r.nombre): f"{r.nombre} ({r.dimension})" for d in DIMENSIONES for r in resultado.por(d)}
    return parecidos(pedido, nombres)


def filas_de(r: Resumen, resultado: Resultado) -> list[Seguimiento]:
    """Las actividades que entran en una suma."""
    return [f for f in resultado.filas if es_del_grupo(f, r)]


def _contar(r: Resumen, resultado: Resultado) -> str:
    filas = filas_de(r, resultado)
    aplican = [f for f in filas if f.aplica]
    fuera = [f.codigo for f in filas if not f.aplica]
    nombre = _ROTULOS.get(r.dimension, f"{r.nombre} ({r.dimension}{f' de {r.grupo}' if r.grupo else ''})")
    return "\n".join([
        nombre,
        "",
        escribir_parrafo("Corte", fecha_larga(resultado.corte.fecha)),
        *escribir_lista("Cifra", list(_cifras(r))),
        *escribir_lista("Regla", [
            "cumplimiento = actividades cumplidas al corte ÷ actividades que aplican al corte",
            "avance ponderado = promedio, por su peso, del avance del corte de las que aplican",
            f"zona: Alta desde {cantidad(resultado.entidad.semaforo.alta)} %, Media desde "
            f"{cantidad(resultado.entidad.semaforo.media)} % (docs/reglas.md, secciones 7 y 8)",
            *([f"{resultado.nota_de_base}; en las demás vale lo reportado"] if resultado.nota_de_base else []),
        ]),
        "",
        f"{contar(len(aplican), 'actividad')} que aplican:" if len(aplican) != 1 else "1 actividad que aplica:",
        *(renglon for f in aplican for renglon in _fila(f)),
        *escribir_lista("No aplican", [enumerar(fuera)] if fuera else []),
    ])  # fmt: skip


def _cifras(r: Resumen) -> Iterator[str]:
    if r.cumplimiento is None:
        yield f"no aplica: ninguna de sus {contar(r.actividades, 'actividad')} tiene algo programado hasta el corte"
        return
    yield f"cumplimiento {porcentaje(r.cumplimiento)} = {r.cumplidas} cumplidas ÷ {r.aplican} que aplican"
    yield f"zona {r.zona}"
    yield f"avance ponderado {porcentaje(r.avance)} · sin reporte: {r.sin_reporte}"


def _fila(f: Seguimiento) -> list[str]:
    marca = "✓" if f.cumplida else "✗"
    cifra = f"{cantidad(f.ejecutado)} de {cantidad(f.programado or f.meta)} · {porcentaje(f.avance_corte)} · {f.estado}"
    lugares = [f"plan: {f.archivo} › {f.hoja} › {f.celda}"]
    lugares += [*(f"verificado: {lugar}" for lugar in f.verificacion), *(f"reporte: {r.origen()}" for r in f.reportes)]
    cabeza = f"  {marca} {f.codigo} · {cifra} · "
    return [cabeza + recortar(f.actividad, max(ANCHO - len(cabeza), 12)), *(f"      {lugar}" for lugar in lugares)]
