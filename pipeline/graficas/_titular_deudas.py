"""Lo que dicen los estados por dependencia: quién debe entregas de más actividades."""

from collections.abc import Sequence

from pipeline.calculo.cifras import Cifra, cifra, cuenta, cuenta_del_grupo
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.relato.donde_fallamos import DEBEN
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._agrupacion import Agrupacion, caben, con_nombre, nombrar, nombrar_juntos
from pipeline.tablas.resumen import Resumen


def contar_deudas(grupo: Resumen) -> int:
    """De cuántas actividades debe entregas al corte."""
    return sum(grupo.estados.get(estado, 0) for estado in DEBEN)


def cifrar_deudas(grupo: Resumen) -> Cifra:
    """Esa cuenta, con su clave."""
    return cuenta_del_grupo(grupo, "actividades que deben entregas", contar_deudas(grupo))


def titular_deudas(resultado: Resultado, grupos: Sequence[Resumen], como: Agrupacion) -> Frase:
    """Quién debe más; si ninguno debe, deben lo mismo o hay uno solo, eso."""
    suyos = con_nombre(grupos)
    if not suyos:
        return decir(f"{como.ninguno} tiene actividades en el plan")
    mayor = max(map(contar_deudas, suyos))
    if not mayor:
        return decir(f"{como.ninguno} debe entregas al corte")
    primeros = [g for g in suyos if contar_deudas(g) == mayor]
    deudores = [g for g in suyos if contar_deudas(g)]
    if len(deudores) == 1:
        solo = "Solo " if len(suyos) > 1 else ""
        return decir(solo, nombrar(primeros[0]), " debe entregas al corte, de ", _de_las_suyas(primeros[0]))
    if len(primeros) == 1:
        return decir(nombrar(primeros[0]), " es la que más debe: entregas de ", _de_las_suyas(primeros[0]))
    cada_una = decir("entregas de ", contadas(cifrar_deudas(primeros[0]), "actividad"), " cada una")
    todas = decir(como.los, " ", cuenta(resultado, f"{como.plural} con nombre", len(suyos)), f" {como.plural}")
    if len(primeros) == len(suyos):
        return decir(todas, " deben lo mismo: ", cada_una)
    if caben(primeros):
        return decir(nombrar_juntos(primeros), " son las que más deben: ", cada_una)
    los, *resto = todas.trozos
    cuantas = cuenta(resultado, f"{como.plural} entre las que más deben", len(primeros))
    return decir(cuantas, f" de {str(los).lower()}", *resto, " son las que más deben: ", cada_una)


def _de_las_suyas(grupo: Resumen) -> Frase:
    """`5 de sus 6 actividades`, `su única actividad`."""
    if grupo.actividades == 1:
        return decir("su única actividad")
    return decir(cifrar_deudas(grupo), " de sus ", contadas(cifra(grupo, "actividades"), "actividad"))
