<?php

namespace Random;

/** Which ends belong to an interval. https://www.php.net/manual/en/enum.random-intervalboundary.php */
enum IntervalBoundary
{
    case ClosedOpen;
    case ClosedClosed;
    case OpenClosed;
    case OpenOpen;
}
