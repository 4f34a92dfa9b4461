module github.com/r-seed-ee074592/php2go

go 1.26

require (
	github.com/dave/jennifer v1.7.1
	github.com/spf13/cobra v1.10.2
	github.com/z7zmey/php-parser v0.7.2
)
