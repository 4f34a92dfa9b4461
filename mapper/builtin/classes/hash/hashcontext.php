<?php

/** A digest that is fed bit by bit; it keeps what it is fed. https://www.php.net/manual/en/class.hashcontext.php */
final class HashContext
{
    #[Hidden]
    private string $algo = '';
    /** The key of an HMAC. */
    #[Hidden]
    private ?string $key = null;
    #[Hidden]
    private array $options = [];
    #[Hidden]
    private string $data = '';
    #[Hidden]
    private bool $open = false;

    private function __construct()
    {
    }

    #[Hidden]
    public static function of(string $algo, ?string $key, array $options): HashContext
    {
        $context = self::bare();
        $context->algo = $algo;
        $context->key = $key;
        $context->options = $options;
        $context->open = true;
        return $context;
    }

    #[Hidden]
    private static function bare(): HashContext
    {
        return php2go_instance(HashContext::class);
    }

    /** Adds data, for a function. */
    #[Hidden]
    public function feed(string $function, string $data): void
    {
        $this->check($function);
        $this->data .= $data;
    }

    #[Hidden]
    public function check(string $function): void
    {
        if (!$this->open) {
            throw new TypeError("$function(): Argument #1 (\$context) must be a valid, non-finalized HashContext");
        }
    }

    #[Hidden]
    public function finish(bool $binary): string
    {
        $this->check('hash_final');
        $this->open = false;
        return $this->key === null ? hash($this->algo, $this->data, $binary, $this->options) : hash_hmac($this->algo, $this->data, $this->key, $binary);
    }

    #[Hook]
    private function splClone(object $original): void
    {
        if (!$this->open) {
            throw new ValueError('Cannot clone a finalized HashContext');
        }
    }

    public function __serialize(): array
    {
        php2go_unsupported('HashContext::__serialize()');
        return [];
    }

    public function __unserialize(array $data): void
    {
        php2go_unsupported('HashContext::__unserialize()');
    }
}
