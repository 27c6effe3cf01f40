"""Properties are judged by what comes out, never by how fast a busy machine was."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
