import ArgumentParser
import Corpus

extension CalendarPeriod: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
