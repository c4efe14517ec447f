import ArgumentParser
import ForumLocalization
import StrictJSON
import TerminalUI

/// Lists the templates.
struct TemplatesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { CommandConfiguration("templates", .templatesAbout) }

    @Flag(help: ArgumentHelp(.jsonHelp)) var json = false
    @OptionGroup var common: CommonOptions

    var answersInJSON: Bool { json }

    func carryOut(in context: CommandContext) throws(CommandFailure) -> CommandFailure.ExitStatus {
        let templates = SessionTemplate.all(in: context.words.language)
        if json {
            context.output.answer(Self.answer(templates))
        } else {
            let longest = templates.map { DisplayText.width($0.id) }.max() ?? 0
            for template in templates {
                let gap = String(repeating: " ", count: longest - DisplayText.width(template.id) + 2)
                context.output.say(template.id + gap + template.description)
            }
        }
        return .done
    }

    private static func answer(_ templates: [SessionTemplate]) -> [UInt8] {
        JSONWriter.object(.pretty) { object in
            object.array("templates") { list in
                for template in templates {
                    list.object(.inline) { entry in
                        entry.member("id", template.id)
                        entry.member("title", template.title)
                        entry.member("description", template.description)
                    }
                }
            }
        }
    }
}
