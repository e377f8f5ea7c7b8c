"""`python -m loive` is `loive`."""

from loive.cli import main

raise SystemExit(main())
