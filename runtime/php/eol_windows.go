package php

// EOL is PHP_EOL.
const EOL = "\r\n"
