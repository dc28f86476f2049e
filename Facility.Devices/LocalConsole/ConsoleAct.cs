using System.Text;
using Facility.Contracts.Ids;

namespace Facility.Devices.LocalConsole;

/// <summary>What somebody did on the console's page.</summary>
public abstract record ConsoleAct
{
    private ConsoleAct()
    {
    }

    /// <summary>Typed the PIN that follows the badge.</summary>
    public sealed record Enter(string Digits) : ConsoleAct
    {
        /// <summary>Digits reach no log.</summary>
        protected override bool PrintMembers(StringBuilder builder) => false;
    }

    /// <summary>Touched the page.</summary>
    public sealed record Touch(long Session) : ConsoleAct;

    /// <summary>Signed out.</summary>
    public sealed record Leave(long Session) : ConsoleAct;

    /// <summary>Released a cell; pressed is the panel's clock.</summary>
    public sealed record Release(long Session, OrderId Order, DoorId Door, TimeSpan Pressed) : ConsoleAct;

    /// <summary>Locked a block down.</summary>
    public sealed record LockDown(long Session, OrderId Order, BlockId Block) : ConsoleAct;
}
