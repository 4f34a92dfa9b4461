<?php

/** Functions that are those of other extensions by another name. */

function mb_parse_str(string $string, &$result): bool
{
    parse_str($string, $result);
    return true;
}
