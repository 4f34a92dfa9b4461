module github.com/r-seed-ee074592/php2go

go 1.26

require (
	github.com/dave/jennifer v1.7.1
	github.com/spf13/cobra v1.10.2
	github.com/z7zmey/php-parser v0.7.2
)

require (
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/spf13/pflag v1.0.9 // indirect
)
