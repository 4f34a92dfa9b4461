<?php

/** Digests of files, and of data that comes bit by bit. https://www.php.net/manual/en/ref.hash.php */

function hash_init(string $algo, int $flags = 0, string $key = '', array $options = []): HashContext
{
    $algo = strtolower($algo);
    if (!in_array($algo, hash_algos(), true)) {
        throw new ValueError('hash_init(): Argument #1 ($algo) must be a valid hashing algorithm');
    }
    if (($flags & HASH_HMAC) === 0) {
        return HashContext::of($algo, null, $options);
    }
    if (!in_array($algo, hash_hmac_algos(), true)) {
        throw new ValueError('hash_init(): Argument #1 ($algo) must be a cryptographic hashing algorithm if HMAC is requested');
    }
    if ($key === '') {
        throw new ValueError('hash_init(): Argument #3 ($key) cannot be empty when HMAC is requested');
    }
    return HashContext::of($algo, $key, $options);
}

function hash_update(HashContext $context, string $data): bool
{
    $context->feed('hash_update', $data);
    return true;
}

function hash_update_file(HashContext $context, string $filename, $stream_context = null): bool
{
    $context->check('hash_update_file');
    $stream = php2go_file_open('hash_update_file', $filename, 'rb', false, $stream_context);
    if (is_string($stream)) {
        php2go_warning("hash_update_file($filename): Failed to open stream: $stream");
        return false;
    }
    $context->feed('hash_update_file', (string) stream_get_contents($stream));
    fclose($stream);
    return true;
}

function hash_update_stream(HashContext $context, $stream, int $length = -1): int
{
    $context->check('hash_update_stream');
    if (!is_resource($stream)) {
        throw new TypeError('hash_update_stream(): Argument #2 ($stream) must be of type resource, ' . get_debug_type($stream) . ' given');
    }
    $data = (string) ($length < 0 ? stream_get_contents($stream) : stream_get_contents($stream, $length));
    $context->feed('hash_update_stream', $data);
    return strlen($data);
}

function hash_final(HashContext $context, bool $binary = false): string
{
    return $context->finish($binary);
}

function hash_copy(HashContext $context): HashContext
{
    $context->check('hash_copy');
    return clone $context;
}

function hash_file(string $algo, string $filename, bool $binary = false, array $options = []): string|false
{
    if (!in_array(strtolower($algo), hash_algos(), true)) {
        throw new ValueError('hash_file(): Argument #1 ($algo) must be a valid hashing algorithm');
    }
    $stream = php2go_file_open('hash_file', $filename, 'rb', false, null);
    if (is_string($stream)) {
        php2go_warning("hash_file($filename): Failed to open stream: $stream");
        return false;
    }
    $data = (string) stream_get_contents($stream);
    fclose($stream);
    return hash($algo, $data, $binary, $options);
}

function hash_hmac_file(string $algo, string $filename, string $key, bool $binary = false): string|false
{
    if (!in_array(strtolower($algo), hash_hmac_algos(), true)) {
        throw new ValueError('hash_hmac_file(): Argument #1 ($algo) must be a valid cryptographic hashing algorithm');
    }
    $stream = php2go_file_open('hash_hmac_file', $filename, 'rb', false, null);
    if (is_string($stream)) {
        php2go_warning("hash_hmac_file($filename): Failed to open stream: $stream");
        return false;
    }
    $data = (string) stream_get_contents($stream);
    fclose($stream);
    return hash_hmac($algo, $data, $key, $binary);
}
