<?php

/** Functions that return objects of classes of PHP's core. */

function dir(string $directory, $context = null): Directory|false
{
    $names = php2go_dir_entries($directory);
    if (is_string($names)) {
        php2go_warning("dir($directory): Failed to open directory: $names");
        return false;
    }
    $handle = $context === null ? opendir($directory) : opendir($directory, $context);
    return $handle === false ? false : Directory::of($directory, $handle);
}
