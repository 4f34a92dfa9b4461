// Package php is the core of the runtime: PHP's values, arrays, conversions,
// operators, exceptions and output for generated Go.
package php
