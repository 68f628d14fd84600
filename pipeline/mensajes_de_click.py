"""Los mensajes de la línea de comandos en español: la ayuda y los errores de uso."""

import re
from typing import Any

import click

_OPCIONES, _ORDENES, _USO = "Opciones", "Órdenes", "Uso: "


class _EnEspanol:
    """La ayuda de una orden, con sus rótulos en español."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        partes = [p.replace("[OPTIONS]", "[OPCIONES]").replace("COMMAND [ARGS]...", "ORDEN…") for p in self.collect_usage_pieces(ctx)]  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(partes), prefix=_USO)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        registros = [r for p in self.get_params(ctx) if (r := p.get_help_record(ctx))]  # type: ignore[attr-defined]
        with formatter.section(_OPCIONES):
            formatter.write_dl([(nombre, texto.replace("[required]", "(obligatoria)")) for nombre, texto in registros])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        opcion = super().get_help_option(ctx)  # type: ignore[misc]
        if opcion is not None:
            opcion.help = "Muestra esta ayuda y termina."
        return opcion


class Orden(_EnEspanol, click.Command):
    """Una orden con su ayuda en español."""


class Grupo(_EnEspanol, click.Group):
    """El programa, con la lista de sus órdenes en español."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        filas = [(nombre, orden.get_short_help_str(80)) for nombre in self.list_commands(ctx) if (orden := self.get_command(ctx, nombre))]
        with formatter.section(_ORDENES):
            formatter.write_dl(filas)


def en_espanol(error: click.ClickException) -> str:
    """La frase de un error de uso, con lo que se puede hacer."""
    ayuda = f" Vea la ayuda: {error.ctx.command_path} --help" if isinstance(error, click.UsageError) and error.ctx else ""
    return _frase(error) + ayuda


def _frase(error: Any) -> str:
    if isinstance(error, click.NoSuchOption):
        parecidas = f" ¿Quiso decir {' o '.join(sorted(error.possibilities))}?" if error.possibilities else ""
        return f"No existe la opción {error.option_name}.{parecidas}"
    if isinstance(error, click.MissingParameter):
        nombre = (error.param.opts[0] if error.param and isinstance(error.param, click.Option) else error.param and error.param.make_metavar(error.ctx)) or ""
        return f"Falta {nombre}."
    if isinstance(error, click.BadOptionUsage):
        return f"A la opción {error.option_name} le falta su valor o le sobra."
    if isinstance(error, click.BadParameter):
        nombre = f"{error.param.opts[0]}: " if error.param and error.param.opts else ""
        rango = re.search(r"range (\S+)<=x<=(\S+?)\.?$", error.message)
        return f"{nombre}debe estar entre {rango[1]} y {rango[2]}." if rango else f"{nombre}{_traducir(error.message)}"
    return _traducir(error.format_message())


_TRADUCCIONES = (
    (r"No such command '(.+?)'\..*", r"No existe la orden «\1»."),
    (r"Got unexpected extra arguments? \((.+)\)", r"Sobra: \1."),
    (r"'(.+)' is not a valid .*", r"«\1» no es un número."),
    (r"Missing command\.?", "Falta la orden."),
)


def _traducir(mensaje: str) -> str:
    for patron, frase in _TRADUCCIONES:
        if re.fullmatch(patron, mensaje, re.DOTALL):
            return re.sub(patron, frase, mensaje, flags=re.DOTALL)
    return mensaje
