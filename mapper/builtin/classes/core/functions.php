<?php

/** Opens a folder. https://www.php.net/manual/en/function.dir.php */
function dir(string $directory, $context = null): Directory|false
{
    $before = error_get_last();
    $handle = $context === null ? @opendir($directory) : @opendir($directory, $context);
    if ($handle === false) {
        if (error_get_last() !== $before) {
            php2go_warning(str_replace('opendir(', 'dir(', error_get_last()['message']));
        }
        return false;
    }
    return (new Directory)->splOpen($directory, $handle);
}
