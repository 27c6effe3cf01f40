"""The faces of Postil: the window and the command line. This file knows no Qt."""
