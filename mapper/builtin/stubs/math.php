<?php
/**
 * Mathematical functions.
 * @package std
 */

/**
 * @pure
 * @go AbsInt
 * @return int|float
 */
function abs(int $num) {}
/**
 * @pure
 * @go math.Abs
 */
function abs(float $num): float {}
/**
 * @pure
 * @param int|float $num
 * @return int|float
 */
function abs($num) {}

/**
 * @pure
 * @go math.Ceil
 */
function ceil(float $num): float {}
/**
 * @pure
 * @param int|float $num
 */
function ceil($num): float {}
/**
 * @pure
 * @go math.Floor
 */
function floor(float $num): float {}
/**
 * @pure
 * @param int|float $num
 */
function floor($num): float {}

/**
 * @pure
 */
function round(float $num): float {}
/**
 * @pure
 * @go RoundNumber
 * @param int|float $num
 */
function round($num): float {}
/**
 * @pure
 * @go RoundTo
 */
function round(float $num, int $precision): float {}
/**
 * @pure
 * @go RoundNumberTo
 * @param int|float $num
 */
function round($num, int $precision): float {}
/**
 * @pure
 * @go RoundMode
 * @param int|float $num
 */
function round($num, int $precision, int $mode): float {}
/**
 * @context
 * @go RoundModeCase
 * @param int|float $num
 * @param mixed $mode
 */
function round($num, int $precision, $mode): float {}

/**
 * @pure
 * @go math.Sqrt
 */
function sqrt(float $num): float {}
/**
 * @pure
 * @go PowInt
 * @return int|float
 */
function pow(int $num, int $exponent) {}
/**
 * @pure
 * @go PowFloat
 */
function pow(float $num, float $exponent): float {}
/**
 * @context
 * @param mixed $num
 * @param mixed $exponent
 * @return int|float|object
 */
function pow($num, $exponent) {}
/**
 * @pure
 */
function log(float $num): float {}
/**
 * @context
 * @go LogBase
 */
function log(float $num, float $base): float {}
/**
 * @pure
 */
function exp(float $num): float {}
/**
 * @pure
 */
function expm1(float $num): float {}
/**
 * @pure
 */
function log10(float $num): float {}
/**
 * @pure
 */
function log1p(float $num): float {}
/**
 * @pure
 */
function sin(float $num): float {}
/**
 * @pure
 */
function cos(float $num): float {}
/**
 * @pure
 */
function tan(float $num): float {}
/**
 * @pure
 */
function asin(float $num): float {}
/**
 * @pure
 */
function acos(float $num): float {}
/**
 * @pure
 */
function atan(float $num): float {}
/**
 * @pure
 */
function sinh(float $num): float {}
/**
 * @pure
 */
function cosh(float $num): float {}
/**
 * @pure
 */
function tanh(float $num): float {}
/**
 * @pure
 */
function asinh(float $num): float {}
/**
 * @pure
 */
function acosh(float $num): float {}
/**
 * @pure
 */
function atanh(float $num): float {}
/**
 * @pure
 */
function deg2rad(float $num): float {}
/**
 * @pure
 */
function rad2deg(float $num): float {}
/**
 * @pure
 */
function atan2(float $y, float $x): float {}
/**
 * @pure
 */
function hypot(float $x, float $y): float {}
/**
 * @pure
 */
function pi(): float {}
/**
 * @pure
 * @go math.Mod
 */
function fmod(float $num1, float $num2): float {}
/**
 * @pure
 */
function fdiv(float $num1, float $num2): float {}
/**
 * @context
 */
function intdiv(int $num1, int $num2): int {}
/**
 * @pure
 * @go math.IsNaN
 */
function is_nan(float $num): bool {}
/**
 * @pure
 */
function is_finite(float $num): bool {}
/**
 * @pure
 */
function is_infinite(float $num): bool {}

/**
 * @pure
 * @go max
 */
function max(int $value, int $value2): int {}
/**
 * @pure
 * @go MaxFloat
 */
function max(float $value, float $value2): float {}
/**
 * @context
 * @go MaxArray
 * @return mixed
 */
function max(array $value) {}
/**
 * @context
 * @go MaxOne
 * @param mixed $value
 * @return mixed
 */
function max($value) {}
/**
 * @context
 * @param mixed $value
 * @param mixed ...$values
 * @return mixed
 */
function max($value, ...$values) {}
/**
 * @pure
 * @go min
 */
function min(int $value, int $value2): int {}
/**
 * @pure
 * @go MinFloat
 */
function min(float $value, float $value2): float {}
/**
 * @context
 * @go MinArray
 * @return mixed
 */
function min(array $value) {}
/**
 * @context
 * @go MinOne
 * @param mixed $value
 * @return mixed
 */
function min($value) {}
/**
 * @context
 * @param mixed $value
 * @param mixed ...$values
 * @return mixed
 */
function min($value, ...$values) {}

/**
 * @context
 */
function base_convert(string $num, int $from_base, int $to_base): string {}
/**
 * @context
 * @return int|float
 */
function bindec(string $binary_string) {}
/**
 * @context
 * @return int|float
 */
function hexdec(string $hex_string) {}
/**
 * @context
 * @return int|float
 */
function octdec(string $octal_string) {}
/**
 * @pure
 */
function decbin(int $num): string {}
/**
 * @pure
 */
function dechex(int $num): string {}
/**
 * @pure
 */
function decoct(int $num): string {}

const M_E = 2.718281828459045;
const M_LOG2E = 1.4426950408889634;
const M_LOG10E = 0.4342944819032518;
const M_LN2 = 0.6931471805599453;
const M_LN10 = 2.302585092994046;
const M_PI = 3.141592653589793;
const M_PI_2 = 1.5707963267948966;
const M_PI_4 = 0.7853981633974483;
const M_1_PI = 0.3183098861837907;
const M_2_PI = 0.6366197723675814;
const M_SQRTPI = 1.772453850905516;
const M_2_SQRTPI = 1.1283791670955126;
const M_LNPI = 1.1447298858494002;
const M_EULER = 0.5772156649015329;
const M_SQRT2 = 1.4142135623730951;
const M_SQRT1_2 = 0.7071067811865476;
const M_SQRT3 = 1.7320508075688772;
const PHP_ROUND_HALF_UP = 1;
const PHP_ROUND_HALF_DOWN = 2;
const PHP_ROUND_HALF_EVEN = 3;
const PHP_ROUND_HALF_ODD = 4;

/**
 * @pure
 * @since 8.4
 * @go PowFloat
 */
function fpow(float $num, float $exponent): float {}
