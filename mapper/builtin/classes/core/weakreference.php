<?php

/** A reference that does not keep its object alive. https://www.php.net/manual/en/class.weakreference.php */
#[Traced]
final class WeakReference
{
    #[Hidden]
    private mixed $weak = null;

    public function __construct()
    {
        throw new Error('Direct instantiation of WeakReference is not allowed, use WeakReference::create instead');
    }

    public static function create(object $object): WeakReference
    {
        $seen = php2go_weak_reference($object);
        if ($seen instanceof WeakReference) {
            return $seen;
        }
        $new = php2go_instance('WeakReference');
        if ($new instanceof WeakReference) {
            $new->weak = php2go_weak($object, $new);
        }
        return $new;
    }

    public function get(): ?object
    {
        return php2go_weak_get($this->weak);
    }
}
