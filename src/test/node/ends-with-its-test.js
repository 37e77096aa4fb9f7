// Required before an app: whoever started it holds its standard input, and where that ends, so does the app.
process.stdin.on('end', () => process.exit(0)).resume();
