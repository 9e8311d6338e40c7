try scoreFacets(Array(CommandLine.arguments.dropFirst()))
