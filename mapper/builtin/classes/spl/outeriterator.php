<?php

interface OuterIterator extends Iterator
{
    public function getInnerIterator(): ?Iterator;
}
