<?php

/** How round() treats what is between two numbers. https://www.php.net/manual/en/enum.roundingmode.php */
enum RoundingMode
{
    case HalfAwayFromZero;
    case HalfTowardsZero;
    case HalfEven;
    case HalfOdd;
    case TowardsZero;
    case AwayFromZero;
    case NegativeInfinity;
    case PositiveInfinity;
}
