<?php
// Each node that only PHP 8 has, for TestWalk.

#[Route('/a', methods: ['GET']), Flag]
enum Suit: string implements HasColor
{
    #[Label('red')]
    case Hearts = 'H';
    const Wild = self::Hearts;

    public function color(): string|int|null
    {
        return match (true) {
            $this === self::Hearts, $this === self::Wild => 'red',
            default => throw new LogicException(),
        };
    }
}

abstract class Shape
{
    public private(set) int $count = 0;
    public string $name {
        get => $this->name;
        set(string|Stringable $value) {
            $this->name = (string) $value;
        }
    }
    const int SIDES = 0;

    public function __construct(protected readonly Countable&Traversable $items, public ?int $size { get => 1; }) {}

    abstract public function draw((A&B)|null $on): static;
}

$area = $shape?->inner?->area(unit: 'cm') |> round(...);
$copy = clone($shape, ['count' => 1]);
$f = strlen(...);
new Square()->draw(null);
echo Shape::{$constant};
(void) f();
