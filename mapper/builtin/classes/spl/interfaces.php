<?php

interface OuterIterator extends Iterator
{
    public function getInnerIterator(): ?Iterator;
}

interface RecursiveIterator extends Iterator
{
    public function hasChildren(): bool;

    public function getChildren(): ?RecursiveIterator;
}

interface SeekableIterator extends Iterator
{
    public function seek(int $offset): void;
}

interface SplObserver
{
    public function update(SplSubject $subject): void;
}

interface SplSubject
{
    public function attach(SplObserver $observer): void;

    public function detach(SplObserver $observer): void;

    public function notify(): void;
}

