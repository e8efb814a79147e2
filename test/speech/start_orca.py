# Runs Orca without its command, which allows one Orca a user: it would end, or refuse to stand beside, the Orca that a
# developer listens to. Arguments: the file that gets everything Orca does and says; the folder of its settings.
import sys

from orca import debug, settings

debug.debugLevel = debug.LEVEL_ALL
debug.eventDebugLevel = debug.LEVEL_OFF
debug.debugFile = open(sys.argv[1], "w", buffering=1, encoding="utf-8")

# No voice: a machine without a sound card would wait for ever. What would be said stands in the file.
settings.speechServerFactory = None
settings.speechFactoryModules = []

from orca import orca

orca.getSettingsManager().activate(
    sys.argv[2],
    {
        "enableBraille": False,
        "enableSound": False,
        # The keys that somebody presses, which they know.
        "enableKeyEcho": False,
        # Otherwise Orca begins to read a page by itself, until the first key is pressed, and counts its headings and links.
        "sayAllOnLoad": False,
        "pageSummaryOnLoad": False,
    },
)
sys.exit(orca.main())
