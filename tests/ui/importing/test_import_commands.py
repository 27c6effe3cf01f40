"""The File menu asks for an address, and shows the report of an import once there is one."""

from ui.main_window import MainWindow


def test_an_address_can_be_added_and_there_is_no_report_yet(window: MainWindow) -> None:
    assert window.commands["file.address"].isEnabled()
    assert not window.commands["file.report"].isEnabled()
    window.commands["file.address"].trigger()
    assert window.incoming.asking is not None
    assert window.incoming.asking.isVisible()
    assert window.incoming.asking.focusWidget() is window.incoming.asking.line
    window.incoming.asking.reject()
